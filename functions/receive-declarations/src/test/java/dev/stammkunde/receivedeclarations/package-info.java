/** Tests of the function. */
@NullMarked
package dev.stammkunde.receivedeclarations;

import org.jspecify.annotations.NullMarked;
