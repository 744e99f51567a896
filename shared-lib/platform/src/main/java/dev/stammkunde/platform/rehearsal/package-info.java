/**
 * How a function goes through sample events before its snapshot, without leaving anything behind.
 */
@NullMarked
package dev.stammkunde.platform.rehearsal;

import org.jspecify.annotations.NullMarked;
