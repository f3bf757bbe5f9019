package dev.hearth;

import dev.hearth.base.BusinessClock;
import dev.hearth.demo.DemoPerson;
import dev.hearth.demo.DemoTenants;
import dev.hearth.demo.DemoThread;
import dev.hearth.security.DemoSignIns;
import dev.hearth.security.embedded.ProviderPerson;
import dev.hearth.security.embedded.ProviderSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * {@code hearth run}: the portal with everything it needs in one process, on loopback. The only
 * place that sets the profile {@code embedded}.
 */
final class EmbeddedRun {

  private EmbeddedRun() {}

  static ConfigurableApplicationContext start(RunOptions options) {
    var data = new DataDirectory(options.data());
    var demo = EmbeddedDemo.of(options);
    var people = demo.people();
    var provider =
        new ProviderSettings(
            options.idpPort(),
            withoutSlash(options.publicUrl().toString()),
            data.secret("embedded"),
            people.stream().map(EmbeddedRun::atProvider).toList());
    var neighbours = Neighbours.start(options, data, provider);
    try {
      var context = portal(options, data, demo, provider, neighbours);
      neighbours.awaitProvider();
      data.write(DataDirectory.PORTAL, "http://127.0.0.1:" + options.port());
      System.out.print(new Greeting(options, people).text());
      return context;
    } catch (RuntimeException e) {
      neighbours.close();
      throw e;
    }
  }

  private static ConfigurableApplicationContext portal(
      RunOptions options,
      DataDirectory data,
      EmbeddedDemo demo,
      ProviderSettings provider,
      Neighbours neighbours) {
    var featured = demo.people().stream().filter(DemoPerson::featured).toList();
    SpringApplication application =
        new SpringApplicationBuilder(HearthApplication.class)
            .profiles("embedded")
            .logStartupInfo(false)
            .initializers(c -> {
              var context = (GenericApplicationContext) c;
              context.registerBean(Neighbours.class, () -> neighbours);
              context.registerBean(BusinessClock.class, neighbours::clock);
              context.registerBean(
                  DemoSignIns.class,
                  () -> new DemoSignIns(featured.stream().map(EmbeddedRun::atProvider).toList()));
              context.registerBean(
                  EmbeddedSetUp.class,
                  () -> new EmbeddedSetUp(context, provider, neighbours, demo.tenants()));
              if (!demo.tenants().isEmpty()) {
                context.registerBean(
                    DemoThread.class,
                    () -> new DemoThread(neighbours.clock(), demo.course(context)));
              }
            })
            .build();
    return application.run(arguments(settings(options, data)));
  }

  private static Map<String, Object> settings(RunOptions options, DataDirectory data) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("server.port", options.port());
    settings.put("server.address", "127.0.0.1");
    settings.put("hearth.public-url", options.publicUrl());
    settings.put("hearth.outgoing.allowed-networks", "127.0.0.0/8,::1");
    settings.put("hearth.data", options.data());
    settings.put("hearth.emulator.access-key", Neighbours.PORTAL_KEY);
    settings.put("hearth.emulator.secret-key", data.secret("emulator-portal"));
    settings.put("hearth.sync.interval", "500ms");
    settings.put("hearth.sync.heartbeat", "1s");
    settings.put("hearth.secret.embedded", data.secret("embedded"));
    settings.put("hearth.secret.reports", data.secret(DataDirectory.REPORTS));
    settings.put("hearth.secret.audit-seal", data.secret("audit-seal"));
    settings.put("hearth.audit.heads-file", data.path("audit-heads.log"));
    settings.put("hearth.platform.admin-group", DemoTenants.PLATFORM_ADMINS);
    settings.put("hearth.platform.auditor-group", DemoTenants.PLATFORM_AUDITORS);
    database(settings, System.getenv(), H2Url.of(data.path("hearth")));
    settings.put("logging.file.name", data.path("log").resolve("hearth.log"));
    if (!options.verbose()) {
      settings.put("logging.threshold.console", "off");
    }
    return settings;
  }

  /** H2 in the data directory, unless the environment names another database. */
  static void database(
      Map<String, Object> settings, Map<String, String> environment, String fileDatabase) {
    var url = environment.getOrDefault("HEARTH_DATABASE_URL", "");
    if (url.isBlank()) {
      settings.put("spring.datasource.url", fileDatabase);
      settings.put("spring.datasource.username", "sa");
    } else {
      settings.put("spring.datasource.url", url);
      settings.put(
          "spring.datasource.username", environment.getOrDefault("HEARTH_DATABASE_USER", ""));
      settings.put(
          "spring.datasource.password", environment.getOrDefault("HEARTH_DATABASE_PASSWORD", ""));
    }
  }

  private static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(e -> "--" + e.getKey() + "=" + e.getValue())
        .toArray(String[]::new);
  }

  private static ProviderPerson atProvider(DemoPerson p) {
    return new ProviderPerson(
        p.realm(), p.username(), p.name(), p.email(), p.groups(), p.description());
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
