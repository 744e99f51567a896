/** Programme rules as JSON: read with all problems at once, written, kept for a while. */
@NullMarked
package dev.stammkunde.points.json;

import org.jspecify.annotations.NullMarked;
