/** Tests of open-cases. */
@NullMarked
package dev.stammkunde.opencases;

import org.jspecify.annotations.NullMarked;
