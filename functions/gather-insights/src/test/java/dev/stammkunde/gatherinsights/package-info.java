@NullMarked
package dev.stammkunde.gatherinsights;

import org.jspecify.annotations.NullMarked;
