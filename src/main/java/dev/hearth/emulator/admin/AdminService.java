package dev.hearth.emulator.admin;

import dev.hearth.emulator.fault.Faults;
import dev.hearth.emulator.quotas.QuotaService;
import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.emulator.sqs.SqsService;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Service;
import dev.hearth.simulation.VirtualClock;
import java.util.HashMap;
import java.util.Map;

/** Operations of the target {@code Emulator}; the server lets only the administrator call them. */
public final class AdminService implements Service {

  /** The name in credential scopes. */
  public static final String NAME = "emulator";

  private final Map<String, Operation> operations = new HashMap<>();

  public AdminService(
      VirtualClock clock,
      Faults faults,
      SageMakerService sagemaker,
      QuotaService quotas,
      SqsService sqs) {
    operations.put("GetClock", new ClockOperation(clock, ClockOperation.Kind.GET));
    operations.put("SetClock", new ClockOperation(clock, ClockOperation.Kind.SET));
    operations.put("StepClock", new ClockOperation(clock, ClockOperation.Kind.STEP));
    operations.put("GetFaults", new FaultOperation(faults, false));
    operations.put("SetFaults", new FaultOperation(faults, true));
    operations.put("PatchWarmPool", new PlantOperation(sagemaker, PlantOperation.Kind.PATCH));
    operations.put("PlantWarmPool", new PlantOperation(sagemaker, PlantOperation.Kind.PLANT_POOL));
    operations.put("PlantReuse", new PlantOperation(sagemaker, PlantOperation.Kind.PLANT_REUSE));
    operations.put(
        "SetQuotaApprover",
        new DecisionOperation(quotas, sqs, DecisionOperation.Kind.SET_APPROVER));
    operations.put(
        "DecideQuotaRequest", new DecisionOperation(quotas, sqs, DecisionOperation.Kind.DECIDE));
    operations.put(
        "SetEventDelivery",
        new DecisionOperation(quotas, sqs, DecisionOperation.Kind.SET_DELIVERY));
    operations.put(
        "SetInstanceLimit", new PlantOperation(sagemaker, PlantOperation.Kind.SET_LIMIT));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String targetPrefix() {
    return "Emulator";
  }

  @Override
  public Map<String, Operation> operations() {
    return operations;
  }
}
