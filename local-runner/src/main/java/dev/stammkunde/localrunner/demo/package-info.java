/** Plays a year of a shop through the real webhook. */
@NullMarked
package dev.stammkunde.localrunner.demo;

import org.jspecify.annotations.NullMarked;
