@NullMarked
package dev.stammkunde.webhooks.keys;

import org.jspecify.annotations.NullMarked;
