package dev.hearth.tenant;

import dev.hearth.sagemaker.policy.S3Prefix;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a tenant may name in a job: what is registered as its own, and nothing else. Another
 * tenant's and nobody's are the same here, so that an answer never tells which it was. Pure.
 */
public record OwnResources(Map<TenantResource.Kind, List<String>> names) {

  public OwnResources {
    names = Map.copyOf(names);
  }

  public static OwnResources of(Collection<TenantResource> resources) {
    var names = new EnumMap<TenantResource.Kind, List<String>>(TenantResource.Kind.class);
    for (var kind : TenantResource.Kind.values()) {
      var ofKind = new TreeSet<String>();
      resources.stream().filter(r -> r.kind() == kind).forEach(r -> ofKind.add(r.name()));
      names.put(kind, List.copyOf(ofKind));
    }
    return new OwnResources(names);
  }

  /** In order of their names. */
  public List<String> names(TenantResource.Kind kind) {
    return names.getOrDefault(kind, List.of());
  }

  /** Whether a job of the tenant may name it; an object of S3 when it lies under a prefix. */
  public boolean hold(TenantResource.Kind kind, String name) {
    if (kind != TenantResource.Kind.S3_PREFIX) {
      return names(kind).contains(name);
    }
    return S3Prefix.isValid(name)
        && names(kind).stream().anyMatch(own -> S3Prefix.of(own).holds(S3Prefix.of(name)));
  }
}
