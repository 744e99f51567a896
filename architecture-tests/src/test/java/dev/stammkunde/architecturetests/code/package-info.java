/** Rules over the compiled classes and the sources of all modules. */
@NullMarked
package dev.stammkunde.architecturetests.code;

import org.jspecify.annotations.NullMarked;
