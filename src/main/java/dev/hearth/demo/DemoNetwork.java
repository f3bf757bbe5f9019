package dev.hearth.demo;

import java.util.Set;

/** Subnets and security groups of a demo tenant; empty for jobs outside a VPC. */
public record DemoNetwork(Set<String> subnets, Set<String> securityGroups) {

  public static final DemoNetwork NONE = new DemoNetwork(Set.of(), Set.of());
  public static final DemoNetwork VISION =
      new DemoNetwork(
          Set.of("subnet-04f2a91c7be35d806", "subnet-0be7731dd90a4c152"),
          Set.of("sg-0c41f7e2a3b98d655"));
  public static final DemoNetwork LANGUAGE =
      new DemoNetwork(Set.of("subnet-0d18c6b4f27a9e301"), Set.of("sg-07a5be91d3c24f860"));
}
