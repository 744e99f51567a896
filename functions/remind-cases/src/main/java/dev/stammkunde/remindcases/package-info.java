/** Reminds a shop's team of its cases. */
@NullMarked
package dev.stammkunde.remindcases;

import org.jspecify.annotations.NullMarked;
