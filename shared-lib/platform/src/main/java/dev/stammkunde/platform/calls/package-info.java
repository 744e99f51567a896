/** Calls of servers that are not ours, such as a shop's: bounded, and to public hosts only. */
@NullMarked
package dev.stammkunde.platform.calls;

import org.jspecify.annotations.NullMarked;
