package dev.hearth.emulator.world;

import dev.hearth.wire.AwsError;
import tools.jackson.databind.node.ObjectNode;

/** For a service that speaks JSON now and Query to older clients: the same operations in Query. */
public interface QueryTranslation {

  /** The XML namespace of its answers. */
  String namespace();

  /** The operation's input, of the fields of a form. */
  ObjectNode input(ObjectNode form);

  /** The inside of the result element, of the operation's answer. */
  byte[] result(ObjectNode answer);

  /** The same error under the name it has in Query. */
  AwsError error(AwsError error);
}
