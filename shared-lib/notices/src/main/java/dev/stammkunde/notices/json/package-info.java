/** What people want to be told and were told, as documents. */
@NullMarked
package dev.stammkunde.notices.json;

import org.jspecify.annotations.NullMarked;
