/** Tests of notices. */
@NullMarked
package dev.stammkunde.notices;

import org.jspecify.annotations.NullMarked;
