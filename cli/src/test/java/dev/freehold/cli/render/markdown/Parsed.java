package dev.freehold.cli.render.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What a host would see in a comment, besides code. */
final class Parsed extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.NONE)
          .build();
  private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)[^>]*>|<!--.*?-->");

  final List<String> headings = new ArrayList<>();
  final List<String> links = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final List<String> html = new ArrayList<>();
  int fences;
  int indented;
  final Node document;

  Parsed(String markdown) {
    document = PARSER.parse(markdown);
    document.accept(this);
  }

  /** All elements of HTML with what is between them, when every one that opens also closes. */
  List<String> tags() {
    var tags = new ArrayList<String>();
    Deque<String> open = new ArrayDeque<>();
    for (String each : html) {
      Matcher tag = TAG.matcher(each);
      while (tag.find()) {
        tags.add(tag.group());
        if (tag.group().startsWith("</")) {
          if (open.isEmpty() || !open.pop().equals(tag.group(1))) {
            throw new AssertionError(tag.group() + " closes nothing in " + html);
          }
        } else if (!tag.group().startsWith("<!")) {
          open.push(tag.group(1));
        }
      }
    }
    if (!open.isEmpty()) {
      throw new AssertionError("left open: " + open);
    }
    return tags;
  }

  @Override
  public void visit(Heading heading) {
    var words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    headings.add(words.toString());
    visitChildren(heading);
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
  public void visit(Text text) {
    texts.add(text.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    html.add(block.getLiteral());
  }

  @Override
  public void visit(HtmlInline inline) {
    html.add(inline.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock fence) {
    fences++;
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    indented++;
  }
}
