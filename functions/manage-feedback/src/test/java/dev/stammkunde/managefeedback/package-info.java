/** Tests of manage-feedback. */
@NullMarked
package dev.stammkunde.managefeedback;

import org.jspecify.annotations.NullMarked;
