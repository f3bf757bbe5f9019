/** The life of the demo: a generated workload of the same statistical kind as a real cluster's. */
@NullMarked
package dev.hearth.demo.workload;

import org.jspecify.annotations.NullMarked;
