@NullMarked
package dev.stammkunde.lambdasupport.links;

import org.jspecify.annotations.NullMarked;
