@NullMarked
package dev.stammkunde.authorizeshop;

import org.jspecify.annotations.NullMarked;
