@NullMarked
package dev.stammkunde.sendwebhooks;

import org.jspecify.annotations.NullMarked;
