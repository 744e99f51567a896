/** Tests of what a team is told of its shops. */
@NullMarked
package dev.stammkunde.overseeshop;

import org.jspecify.annotations.NullMarked;
