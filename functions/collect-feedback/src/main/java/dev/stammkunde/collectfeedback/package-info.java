/** Shows a shop's form for feedback, and keeps what people write. */
@NullMarked
package dev.stammkunde.collectfeedback;

import org.jspecify.annotations.NullMarked;
