@NullMarked
package dev.hearth.demo.workload;

import org.jspecify.annotations.NullMarked;
