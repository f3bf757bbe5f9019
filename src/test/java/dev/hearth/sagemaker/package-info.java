/** What the cloud lets the portal do, in strict mode. */
@NullMarked
package dev.hearth.sagemaker;

import org.jspecify.annotations.NullMarked;
