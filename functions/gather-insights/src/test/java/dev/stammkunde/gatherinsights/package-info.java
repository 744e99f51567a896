/** Tests of what is counted each night. */
@NullMarked
package dev.stammkunde.gatherinsights;

import org.jspecify.annotations.NullMarked;
