/** Tests of manage-access. */
@NullMarked
package dev.stammkunde.manageaccess;

import org.jspecify.annotations.NullMarked;
