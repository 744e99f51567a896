/** Tests of figures. */
@NullMarked
package dev.stammkunde.surveys.figures;

import org.jspecify.annotations.NullMarked;
