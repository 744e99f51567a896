/** What people want to be told and were told, in the table of shops. */
@NullMarked
package dev.stammkunde.notices.store;

import org.jspecify.annotations.NullMarked;
