// Style sheets imported as text, minified by the build.
declare module '*.css?inline' {
  const styles: string;
  export default styles;
}
