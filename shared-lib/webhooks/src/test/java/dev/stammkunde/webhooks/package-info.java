@NullMarked
package dev.stammkunde.webhooks;

import org.jspecify.annotations.NullMarked;
