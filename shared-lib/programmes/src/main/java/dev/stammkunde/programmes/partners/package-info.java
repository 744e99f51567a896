/** Partners: other shops that give points of the programme, or take them as payment. */
@NullMarked
package dev.stammkunde.programmes.partners;

import org.jspecify.annotations.NullMarked;
