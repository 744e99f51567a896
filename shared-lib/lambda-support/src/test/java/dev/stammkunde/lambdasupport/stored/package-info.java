/** Documents that releases stored, and what they must still mean. */
@NullMarked
package dev.stammkunde.lambdasupport.stored;

import org.jspecify.annotations.NullMarked;
