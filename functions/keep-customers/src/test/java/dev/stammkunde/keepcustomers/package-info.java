/** Tests of keep-customers: any order, any fault, any number at once. */
@NullMarked
package dev.stammkunde.keepcustomers;

import org.jspecify.annotations.NullMarked;
