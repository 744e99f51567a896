@NullMarked
package dev.stammkunde.webhooks.json;

import org.jspecify.annotations.NullMarked;
