/** Lets a shop's team see to its cases. */
@NullMarked
package dev.stammkunde.managecases;

import org.jspecify.annotations.NullMarked;
