package dev.hearth.emulator;

import dev.hearth.emulator.admin.AdminService;
import dev.hearth.emulator.fault.Faults;
import dev.hearth.emulator.iam.AccessControl;
import dev.hearth.emulator.iam.IamService;
import dev.hearth.emulator.iam.StsService;
import dev.hearth.emulator.quotas.QuotaService;
import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.emulator.sqs.SqsService;
import dev.hearth.emulator.world.ServiceSet;
import dev.hearth.emulator.world.WorldHeader;
import dev.hearth.simulation.VirtualClock;
import java.util.List;

/** Makes the services of one emulator for the header in force. */
final class Services {

  private Services() {}

  static ServiceSet make(
      EmulatorSettings settings, WorldHeader header, VirtualClock clock, Faults faults) {
    SqsService sqs = new SqsService(settings.region());
    SageMakerService sagemaker =
        new SageMakerService(
            settings.region(), header, settings.maxKeepAliveSeconds(), sqs.events());
    QuotaService quotas = new QuotaService(settings.region(), sagemaker);
    IamService iam = new IamService();
    StsService sts = new StsService(header.simulation().seed(), iam);
    AccessControl access =
        new AccessControl(
            settings.identities().stream().map(Identity::key).toList(),
            iam,
            sts,
            settings.strictIam());
    AdminService admin = new AdminService(clock, faults, sagemaker, quotas, sqs);
    // Quotas first: an approval due at the instant a job ends decides whether its pool is kept.
    return new ServiceSet(List.of(quotas, sagemaker, sqs, iam, sts, admin), access);
  }
}
