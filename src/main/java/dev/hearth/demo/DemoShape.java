package dev.hearth.demo;

import dev.hearth.warmpool.InputMode;
import java.time.Duration;
import java.util.Set;

/**
 * What a demo job asks of the cloud, besides its name: the fields that decide the match, and those
 * that decide the speed.
 *
 * @param inputGb data read at the start
 * @param imageGb size of the image, of which only the emulator takes note
 * @param keepAlive zero leaves no pool behind
 */
public record DemoShape(
    String image,
    String instanceType,
    int instanceCount,
    int volumeSizeInGb,
    Set<String> subnets,
    Set<String> securityGroups,
    InputMode inputMode,
    double inputGb,
    double imageGb,
    Duration keepAlive) {

  public DemoShape {
    subnets = Set.copyOf(subnets);
    securityGroups = Set.copyOf(securityGroups);
  }

  public DemoShape withKeepAlive(Duration value) {
    return new DemoShape(
        image,
        instanceType,
        instanceCount,
        volumeSizeInGb,
        subnets,
        securityGroups,
        inputMode,
        inputGb,
        imageGb,
        value);
  }

  public DemoShape withImageGb(double value) {
    return new DemoShape(
        image,
        instanceType,
        instanceCount,
        volumeSizeInGb,
        subnets,
        securityGroups,
        inputMode,
        inputGb,
        value,
        keepAlive);
  }
}
