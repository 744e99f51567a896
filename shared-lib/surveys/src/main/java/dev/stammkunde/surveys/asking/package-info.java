/** Who is asked by a survey on a day, about what, and who is left alone. */
@NullMarked
package dev.stammkunde.surveys.asking;

import org.jspecify.annotations.NullMarked;
