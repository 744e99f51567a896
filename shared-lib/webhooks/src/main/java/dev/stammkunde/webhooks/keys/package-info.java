/** The keys that secrets of endpoints are made with, and what is signed with these. */
@NullMarked
package dev.stammkunde.webhooks.keys;

import org.jspecify.annotations.NullMarked;
