/** Tests of store. */
@NullMarked
package dev.stammkunde.cases.store;

import org.jspecify.annotations.NullMarked;
