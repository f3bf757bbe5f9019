package dev.hearth;

import dev.hearth.demo.DemoPerson;
import java.util.List;
import java.util.stream.Collectors;

/** The few lines the console says once sign-in works. */
record Greeting(RunOptions options, List<DemoPerson> people) {

  String text() {
    var who =
        people.stream()
            .filter(DemoPerson::featured)
            .map(p -> p.name() + " (" + p.description() + ")")
            .collect(Collectors.joining("\n             "));
    return """

    Hearth is ready.
      Portal     %s
      Sign in as %s
      Emulator   http://localhost:%d, region us-east-1; for an AWS client:
                 export AWS_ENDPOINT_URL_SAGEMAKER=http://localhost:%d AWS_REGION=us-east-1 \\
                   AWS_ACCESS_KEY_ID=AKIAEMULATOR00000000 AWS_SECRET_ACCESS_KEY=emulator-secret
      Data       %s   (log: %s)
    Ctrl+C stops it; what was there is there at the next start.
    """
        .formatted(
            options.publicUrl(),
            who,
            options.emulatorPort(),
            options.emulatorPort(),
            options.data(),
            options.data().resolve("log").resolve("hearth.log"));
  }
}
