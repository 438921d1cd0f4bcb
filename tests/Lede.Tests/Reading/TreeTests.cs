namespace Lede.Tests.Reading;

public sealed class TreeTests
{
    [Theory]
    [InlineData("plain", "body('plain')")]
    [InlineData("<p>one<p>two", "body(p('one') p('two'))")]
    [InlineData("<ul><li>one<li>two<ul><li>deep</ul></ul>after", "body(ul(li('one') li('two' ul(li('deep')))) 'after')")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "body(dl(dt('a') dd('b') dt('c')))")]
    [InlineData("<p>a<div>b</div>c</p>d", "body(p('a') div('b') 'c' p() 'd')")]
    [InlineData("<h1>a<h2>b</h1>c", "body(h1('a') h2('b') 'c')")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>d", "body(table(tbody(tr(td('a') td('b')) tr(td('c')))) 'd')")]
    [InlineData("<table>stray<tr><td>a</table>", "body('stray' table(tbody(tr(td('a')))))")]
    [InlineData("<table><tr><b>stray</b><td>a</table>", "body(b('stray') table(tbody(tr(td('a')))))")]
    [InlineData("<b><p>x</b>y</p>", "body(b() p(b('x') 'y'))")]
    [InlineData("<a><div>x</a>y</div>z", "body(a() div(a('x') 'y') 'z')")]
    [InlineData("<b><i><div>x</b>y</div>", "body(b(i()) i(div(b('x') 'y')))")]
    [InlineData("<p><b>x<p>y", "body(p(b('x')) p(b('y')))")]
    [InlineData("<a>one<a>two</a>", "body(a('one') a('two'))")]
    [InlineData("<select><option>a<option>b<div>c</select>d", "body(select(option('a') option('b' 'c')) 'd')")]
    [InlineData("<svg><title>t</title><p>out", "body(svg(title('t')) p('out'))")]
    [InlineData("<svg><path/><g>x</g></svg>y", "body(svg(path() g('x')) 'y')")]
    [InlineData("<template><p>t</template>x", "body('x')")]
    [InlineData("<body><template><tr><td>t</template>x", "body(template(tr(td('t'))) 'x')")]
    [InlineData("<div><noscript><p>n</noscript>x", "body(div(noscript(p('n')) 'x'))")]
    [InlineData("<script>a</b><!--<script></script>--></script>x", "body('x')")]
    [InlineData("x<script>a</b></script>y", "body('x' script('a</b>') 'y')")]
    [InlineData("a&amp;b&notit;&#8217;&copy", "body('a&b\u00ACit;\u2019\u00A9')")]
    [InlineData("x</body>y</html>z", "body('x' 'y' 'z')")]
    [InlineData("<form><p>a<form><p>b</form>c", "body(form(p('a') p('b')) 'c')")]
    [InlineData("<button><p>a<button>b", "body(button(p('a')) button('b'))")]
    [InlineData("<textarea>\n<p>&lt;</textarea>x", "body(textarea('<p><') 'x')")]
    [InlineData("<x-one>a<x-two>b</x-one>c", "body(x-one('a' x-two('b')) 'c')")]
    [InlineData("<body></p>x", "body(p() 'x')")]
    [InlineData("a<br></br>b", "body('a' br() br() 'b')")]
    public void Builds_TheStandardsTree(string html, string expected) =>
        Assert.Equal(expected, PageOutline.Of("<!doctype html>" + html));
}
