package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** AddTags, DeleteTags and ListTags of training jobs; tags of other resources are unknown here. */
final class TagOperation implements Operation {

  enum Kind {
    ADD("AddTags"),
    DELETE("DeleteTags"),
    LIST("ListTags");

    final String awsName;

    Kind(String awsName) {
      this.awsName = awsName;
    }
  }

  private static final int MAX_TAGS = 50;

  private final SageMakerService service;
  private final Kind kind;

  TagOperation(SageMakerService service, Kind kind) {
    this.service = service;
    this.kind = kind;
  }

  @Override
  public boolean changes() {
    return kind != Kind.LIST;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    AwsError error = SageMakerService.MODEL.check(kind.awsName, input);
    return error != null ? error : checkKeys(input.path("Tags"));
  }

  /** AWS keeps keys that begin with {@code aws:} to itself. */
  static @Nullable AwsError checkKeys(JsonNode tags) {
    for (JsonNode tag : tags) {
      String key = tag.path("Key").asString("");
      if (key.regionMatches(true, 0, "aws:", 0, 4)) {
        return AwsError.validation(
            "Tag keys starting with 'aws:' are reserved for system use: " + key);
      }
    }
    return null;
  }

  @Override
  public List<Access> accesses(Call call) {
    return JobAccess.onArn("sagemaker:" + kind.awsName, service.jobs(call), call);
  }

  @Override
  public Answer perform(Call call) {
    StoredJob job = service.jobs(call).findByArn(call.input().path("ResourceArn").asString());
    if (job == null) {
      return Errors.notFound();
    }
    return switch (kind) {
      case LIST -> JsonProtocol.write(tags(job.tags));
      case DELETE -> {
        call.input().path("TagKeys").forEach(key -> job.tags.remove(key.asString()));
        yield JsonProtocol.write(JsonNodeFactory.instance.objectNode());
      }
      case ADD -> {
        Map<String, String> merged = new TreeMap<>(job.tags);
        merged.putAll(read(call.input().path("Tags")));
        if (merged.size() > MAX_TAGS) {
          yield AwsError.validation(
              "A resource can have at most " + MAX_TAGS + " tags, but would have " + merged.size());
        }
        job.tags.putAll(merged);
        yield JsonProtocol.write(tags(job.tags));
      }
    };
  }

  /** Tags as a request lists them. */
  static Map<String, String> read(JsonNode tags) {
    Map<String, String> read = new TreeMap<>();
    tags.forEach(tag -> read.put(tag.path("Key").asString(), tag.path("Value").asString("")));
    return read;
  }

  private static ObjectNode tags(Map<String, String> tags) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("Tags");
    tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
    return answer;
  }
}
