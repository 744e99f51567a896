/** When shops were heard, in memory, and the contract of its ports. */
@NullMarked
package dev.stammkunde.testkit.shops;

import org.jspecify.annotations.NullMarked;
