@NullMarked
package dev.stammkunde.notices.store;

import org.jspecify.annotations.NullMarked;
