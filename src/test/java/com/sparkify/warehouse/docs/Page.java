package com.sparkify.warehouse.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page of the documentation.
 *
 * @param blocks the code that stands between fences
 * @param spans the code that stands within a sentence
 * @param indented code that only its indentation tells from text
 * @param links where links and pictures lead
 * @param anchors what a link to this page may name, by GitHub's rule
 */
public record Page(
    Path path,
    List<Block> blocks,
    List<String> spans,
    List<String> indented,
    List<String> links,
    Set<String> anchors) {
  private static final List<String> FOLDERS = List.of("", "bench", "notebooks");

  /** Every page of the project. */
  public static List<Page> all() {
    return Stream.concat(FOLDERS.stream().flatMap(folder -> list(folder, 1)), list("docs", 9))
        .filter(file -> file.toString().endsWith(".md"))
        .sorted()
        .map(Page::at)
        .toList();
  }

  public static Page at(Path path) {
    try {
      Reading reading = new Reading();
      Parser.builder().build().parse(Files.readString(path)).accept(reading);
      return reading.of(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(String folder, int depth) {
    try (Stream<Path> files = Files.walk(Path.of(folder), depth)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private static final class Reading extends AbstractVisitor {
    private final IdGenerator slugs = IdGenerator.builder().build();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> spans = new ArrayList<>();
    private final List<String> indented = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    Page of(Path path) {
      return new Page(
          path,
          List.copyOf(blocks),
          List.copyOf(spans),
          List.copyOf(indented),
          List.copyOf(links),
          Set.copyOf(anchors));
    }

    @Override
    public void visit(FencedCodeBlock block) {
      blocks.add(new Block(block.getInfo(), block.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      indented.add(block.getLiteral());
    }

    @Override
    public void visit(Code code) {
      spans.add(code.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
    }

    @Override
    public void visit(Heading heading) {
      StringBuilder text = new StringBuilder();
      collect(heading, text);
      anchors.add(slugs.generateId(text.toString()));
      visitChildren(heading);
    }

    private static void collect(Node parent, StringBuilder text) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Text plain) {
          text.append(plain.getLiteral());
        } else if (node instanceof Code code) {
          text.append(code.getLiteral());
        }
        collect(node, text);
      }
    }
  }
}
