/// How an article comes, is reviewed by a second person, holds, ages and goes. Pure.
package org.hotline12345.knowledge.life;
