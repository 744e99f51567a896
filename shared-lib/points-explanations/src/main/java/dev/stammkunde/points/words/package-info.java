/** The same in sentences, in each language that there is, for customers to read. */
@NullMarked
package dev.stammkunde.points.words;

import org.jspecify.annotations.NullMarked;
