@NullMarked
package dev.stammkunde.rewards.http;

import org.jspecify.annotations.NullMarked;
